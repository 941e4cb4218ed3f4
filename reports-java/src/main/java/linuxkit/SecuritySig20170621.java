package linuxkit;

import static dev.byline.dsl.Dsl.*;
import static linuxkit.LinuxKitRefs.*;

import dev.byline.dsl.Report;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.ReportSource;

/** The security SIG that met in week 25. */
@Report(series = LinuxKit.class, day = "2017-06-21", title = "LinuxKit Security SIG on {day}")
final class SecuritySig20170621 implements ReportSource {

    @Override
    public ReportDocument write() {
        return report().intro(
                        "The SIG's third meeting, on signed packages and [Landlock], as [@mgoelzer] wrote it down.")
                .table(
                        row("What", "Where"),
                        row("Time", """
                                [9am PDT](https://www.timeanddate.com/worldclock/fixedtime.html?msg=Linuxkit+Security+SIG&iso=20170621T09&p1=224), \
                                12pm EDT, 5pm BST"""),
                        row("Room", "<https://docker.zoom.us/j/779801882>"),
                        row(
                                "Announcement",
                                "[forum](https://forums.mobyproject.org/t/2017-06-21-linuxkit-security-sig-meeting/74)"),
                        row("Recording", "[video](https://youtu.be/TN3p7dR7r3M)"),
                        row("Next meeting", "2017-07-05"))
                .section(
                        "Moby Summit",
                        item("""
                                Slides on
                                [LinuxKit](https://docs.google.com/presentation/d/1Y4ZI2r-O8NNp3geq0Q_Ud07YnhTX6G7Q2T_iaeWnAME/edit#slide=id.g1e55e362fb_0_0)
                                and on
                                [its security](https://docs.google.com/presentation/d/1ld5nUgPKMEwaiR7EgGPJeJU29YZkww8e_9Aa1ONSXvs/edit)
                                are online, videos will follow; see also the [notes][2017-06-19-summit]"""),
                        item("Many asked for LinuxKit on bare metal, some for auditd"),
                        item("The next Summit is part of the Open Source Summit in LA"))
                .section(
                        "Package signing",
                        item("Maintainers sign every image of `linuxkit/` on Docker Hub"),
                        item("""
                                Docker Content Trust does it by way of Notary and The Update Framework: images are
                                authentic, intact and fresh, and a lost key is not the end"""),
                        item("The `trust:` block of a YAML file says which images or organisations `moby` verifies"),
                        item("Signatures and their expiry are looked at before any image is pulled"),
                        item("Plans:")
                                .items(
                                        item("keys that are pinned"),
                                        item("a number of signatures that an image must have"),
                                        item("an end to signatures of old packages, by removal or expiry"),
                                        item("private Notary servers")))
                .section(
                        "Landlock",
                        item("""
                                There are
                                [slides](https://landlock-lsm.github.io/talks/2017-06-21_landlock-linuxkit-sig.pdf)
                                of the talk""", l0kod),
                        item("""
                                A process that was taken over, say a browser, must not get at the system's data.
                                SELinux, seccomp-bpf and namespaces each solve a part"""),
                        item("Landlock is access control as a program: fine-grained, unprivileged, in the application"),
                        item("""
                                Its rules are C, compiled to eBPF bytecode, which the application loads into the
                                kernel; one may forbid to write to files and allow FIFOs"""),
                        item("On the roadmap: an MVP, cgroups, eBPF maps for file systems, unprivileged mode"));
    }
}
