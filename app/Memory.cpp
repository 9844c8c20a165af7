#include "Memory.h"

#include <QThreadPool>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void setUpMemory()
{
#ifdef __GLIBC__
    // glibc gives each thread a heap of its own, of which that of the fonts alone is 1 MB of the
    // program's 41.
    mallopt(M_ARENA_MAX, 1);
#endif
}

void giveBackMemory()
{
#ifdef __GLIBC__
    QThreadPool::globalInstance()->start([] { malloc_trim(0); });
#endif
}
