package linuxkit;

import dev.byline.dsl.Identifier;
import dev.byline.dsl.Identifiers;
import dev.byline.dsl.Link;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.PullRequest;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;

/** The series and what its reports may cite. */
@Series(name = "LinuxKit", title = "Weekly LinuxKit dev report for {from} to {to} (week {week})", footer = """
        All reports of this series lie in the repository itself, at
        [linuxkit:/reports](https://github.com/linuxkit/linuxkit/tree/master/reports/).""")
@Repository(
        slug = "linuxkit/linuxkit",
        home = true,
        pulls = {
            1654, 1906, 1908, 1955, 1981, 2003, 2008, 2017, 2021, 2022,
            2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2032, 2035,
            2036, 2037, 2038, 2039, 2040, 2041, 2042, 2043, 2044, 2047,
            2048, 2050, 2051, 2052, 2054, 2057, 2058, 2059, 2060, 2062,
            2063, 2066, 2068, 2069, 2070, 2072, 2073, 2074, 2075, 2080,
            2083, 2084, 2087, 2089, 2090, 2091, 2092, 2095, 2098, 2101,
            2102, 2103, 2104, 2105, 2107, 2108, 2109, 2110, 2111, 2112,
            2113, 2114, 2116, 2118, 2119, 2120, 2121, 2124, 2125, 2129,
            2130, 2132, 2133, 2137, 2138, 2140, 2141
        },
        issues = {
            52, 467, 958, 1198, 1229, 1336, 1377, 1420, 1421, 1480,
            1481, 1613, 1742, 1760, 1771, 1778, 1812, 1848, 1852, 1872,
            1924, 1931, 1995, 2015, 2019, 2020, 2031, 2033, 2034, 2045,
            2046, 2049, 2053, 2055, 2056, 2061, 2064, 2065, 2067, 2071,
            2076, 2078, 2081, 2085, 2088, 2096, 2097, 2099, 2106, 2122,
            2123, 2128, 2134, 2136
        })
@Repository(
        slug = "linuxkit/linuxkit-ci",
        pulls = {6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 22})
@Repository(
        slug = "linuxkit/rtf",
        issues = {14})
@Repository(slug = "linuxkit/virtsock")
@Repository(
        slug = "moby/tool",
        name = "moby-tool",
        pulls = {91})
@PullRequest(number = 2115, title = "Makefile: bump rtf version", author = "rn")
@PullRequest(number = 2127, title = "Update Docker CE to 17.06.0", author = "rn")
@PullRequest(number = 2135, title = "Makefile: Fix bug where network was not disabled", author = "justincormack")
@PullRequest(
        repository = "linuxkit-ci",
        number = 20,
        title = "Add timestamps to LinuxKit build logs",
        author = "talex5")
@PullRequest(repository = "linuxkit-ci", number = 21, title = "Re-add @rn to rebuild ACL", author = "talex5")
@PullRequest(
        repository = "rtf",
        number = 20,
        title = "Fix test sorting for mixed tests/subgroups",
        author = "dave-tucker")
@People({
    "AkihiroSuda",
    "Madko",
    "MagnusS",
    "RobbKistler",
    "alexellis",
    "avsm",
    "caminada",
    "dave-tucker",
    "dcui",
    "djs55",
    "errordeveloper",
    "fntlnz",
    "friism",
    "furious-luke",
    "jejb",
    "l0kod",
    "m4rcu5",
    "mgoelzer",
    "mscribe",
    "ndauten",
    "nrocco",
    "pwFoo",
    "riyazdf",
    "rn",
    "ryan-blunden",
    "s3ni0r",
    "samoht",
    "talex5",
    "thaJeztah",
    "thebsdbox",
    "tych0",
    "vdemeester",
    "vielmetti",
    "zlim"
})
@Person(handle = "davefreitag", name = "Dave Freitag")
@Person(handle = "deitch", name = "Avi Deitcher")
@Person(handle = "estesp", name = "Phil Estes")
@Person(handle = "ijc", aliases = "ijc25")
@Person(handle = "justincormack", name = "Justin Cormack")
@Link(label = "Landlock", url = "https://github.com/landlock-lsm")
@Identifiers({Identifier.CVE, Identifier.RFC})
interface LinuxKit {}
