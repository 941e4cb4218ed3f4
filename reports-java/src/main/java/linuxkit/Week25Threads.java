package linuxkit;

import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Issue;
import dev.byline.dsl.PullRequest;
import dev.byline.dsl.ThreadState;

/** Threads of week 25 of which more is known than the number. */
@CatalogOf(value = LinuxKit.class, week = "2017-W25")
@PullRequest(number = 2077, title = "Update RTF version", author = "justincormack")
@PullRequest(number = 2079, title = "Fix spelling errors", author = "ndauten")
@PullRequest(number = 2082, title = "Fix dead Link to VMWare File", author = "davefreitag")
@PullRequest(number = 2093, title = "tests: add build test for Docker for Mac blueprint", author = "riyazdf")
@PullRequest(number = 2094, title = "Fix typo in dev report", author = "justincormack")
@PullRequest(number = 2100, title = "Disable Qemu EFI ISO test for now", author = "justincormack")
@Issue(number = 2086, state = ThreadState.CLOSED)
interface Week25Threads {}
