#pragma once

#include <algorithm>
#include <future>

/// As std::sort, each half of a long range in a thread of its own.
template <typename Iterator, typename Less>
void parallelSort(Iterator begin, Iterator end, Less isBefore)
{
    constexpr auto worthAThread = 30'000;
    if (end - begin < worthAThread)
        return std::sort(begin, end, isBefore);
    const Iterator middle = begin + (end - begin) / 2;
    const auto first = std::async(
        std::launch::async, [=] { std::sort(begin, middle, isBefore); });
    std::sort(middle, end, isBefore);
    first.wait();
    std::inplace_merge(begin, middle, end, isBefore);
}
