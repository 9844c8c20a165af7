#include "signin/KeyPrompt.h"
KeyPrompt::KeyPrompt(QWidget *parent) : QFrame(parent) {}
void KeyPrompt::ask(const QString &, bool) {}
void KeyPrompt::showProblem(const QString &) {}
void KeyPrompt::setBusy(bool) {}
void KeyPrompt::close() {}
