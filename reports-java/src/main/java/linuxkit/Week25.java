package linuxkit;

import static dev.byline.dsl.Dsl.*;
import static linuxkit.LinuxKitRefs.*;

import dev.byline.dsl.Report;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.ReportSource;

/** Week 25: the Moby Summit, and kernels that are verified before they are built. */
@Report(series = LinuxKit.class, week = "2017-W25")
final class Week25 implements ReportSource {

    @Override
    public ReportDocument write() {
        return report().intro(Phrases.WEEK_OF_WORK + """
                        The Moby Summit in San Francisco drew a large and lively crowd: there are a
                        [recap](http://mobyproject.org/blog/2017/06/26/moby-summit-recap/) and
                        [notes](2017-06-19-summit.md).""", pr2090, issue2033, mgoelzer, justincormack)
                .highlight("Kernel GPG verification", """
                        Before the containers that compile the kernel begin, they check its sources by GPG and SHA256
                        ([#2062] [#2083] [@mscribe] [@justincormack] [@rn] [@riyazdf]). For this, the base image of
                        all Alpine builds contains `gnupg`.""", pr2091, riyazdf, rn)
                .highlight("Security SIG on Landlock", """
                        [Landlock](https://github.com/landlock-lsm) was the topic when the Moby Security SIG met for the third time: a
                        security module with which an application can put itself into a fine-grained sandbox,
                        without any privilege. The [meeting notes](2017-06-21.md) lead on to videos and to the
                        forum.""", pr2087, pr2089, pr2073, riyazdf)
                .highlight("Networking drivers now modules", """
                        Machines boot faster because the new kernels, 4.11.6, 4.9.33 and 4.4.73, have many of their
                        drivers as modules.""", pr2095, issue2061, rn, justincormack, tych0)
                .highlight(
                        "Whaley important update",
                        "The ASCII logo has a new look, and its waves are gone: farewell to them.",
                        pr2084,
                        thaJeztah,
                        rn)
                .highlight(
                        "Containerised getty and sshd",
                        """
                        Both services have a mount namespace to themselves, which users took for the host's file system
                        when they logged in. The `motd` now tells them where they are.""",
                        issue2078,
                        issue2097,
                        deitch,
                        ijc,
                        justincormack,
                        riyazdf,
                        rn)
                .highlight("Hardened user copying", """
                        The RFC on hardened copies between kernel and user space is closed: every
                        modern kernel of LinuxKit has them by default, and a regression test watches
                        over it.""", issue2086, fntlnz, riyazdf)
                .highlight(
                        "Vultr provider",
                        "A metadata provider for [Vultr](http://vultr.com) is in the making.",
                        pr2101,
                        furious_luke,
                        justincormack)
                .section(
                        "Packages and Projects",
                        item("Packages have simpler Makefiles", pr2080, justincormack, rn),
                        item("""
                                For its DHCP client, the MirageOS SDK follows many changes in the libraries that it
                                depends on""", pr2070, pr2072, samoht, talex5, avsm))
                .section(
                        "Documentation and Tests",
                        item(
                                "LinuxKit's tests include a thorough suite for containerd",
                                pr2062,
                                AkihiroSuda,
                                justincormack,
                                rn),
                        item("Links in the documentation repaired", pr2074, ndauten, justincormack),
                        item("Tests run on a newer RTF", pr2077, justincormack),
                        item("A new test builds the blueprint of Docker for Mac", pr2093, riyazdf, MagnusS),
                        item("The test of EFI ISOs in Qemu is off until further notice", pr2100, justincormack),
                        item(
                                "The CI has new whitelists and ACLs",
                                linuxkit_ci_pr11,
                                linuxkit_ci_pr15,
                                linuxkit_ci_pr10,
                                rn,
                                justincormack),
                        item("Spelling corrected", pr2079, ndauten),
                        item("A typo in a dev report corrected", pr2094, justincormack),
                        item("The link to the VMware file works again", pr2082, davefreitag));
    }
}
