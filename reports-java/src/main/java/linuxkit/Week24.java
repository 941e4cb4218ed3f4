package linuxkit;

import static dev.byline.dsl.Dsl.*;
import static linuxkit.LinuxKitRefs.*;

import dev.byline.dsl.Item;
import dev.byline.dsl.Markdown;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.ReportSource;
import dev.byline.reference.Reference.PullRequest;

/** Week 24: the days before the Moby Summit. */
@Report(series = LinuxKit.class, week = "2017-W24")
final class Week24 implements ReportSource {

    @Override
    public ReportDocument write() {
        return report().intro(Phrases.WEEK_OF_WORK + """
                        On June 19 the [Moby Summit](https://www.eventbrite.com/e/moby-summit-tickets-34483396768)
                        takes place at Docker's office in San Francisco. Several LinuxKit developers will be there;
                        the agenda is in [#2033]. These are the larger changes:""")
                .highlight("Added a static usermode helper", """
                        Since Linux 4.11 the kernel can
                        [tie user-mode helpers more safely](https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/commit/?id=64e90a8acb8590c2468c919f803652f081e3a4bf)
                        to one binary at a read-only path. LinuxKit's own starts only what a whitelist names, so
                        an attacker has less of the kernel to aim at.""", pr2037, issue1760, tych0, ijc, MagnusS, rn)
                .highlight("Moby command", """
                        Paths may begin with `~`, so the ssh examples can pick up a user's own key without
                        being told ([#2027] [@justincormack]). The sources of `moby` also follow one coding
                        style now.""", pr2054, rn, riyazdf)
                .highlight("Dynamic VHD support", """
                        A new mkimage package writes dynamic VHD images, where there were only static
                        (fixed) ones before. They take less space, so an upload to the IBM cloud is far
                        easier.""", pr1955, davefreitag, justincormack)
                .highlight("Cold plug of devices", """
                        `mdev` saw to devices that were plugged into a running system, but nothing
                        loaded the modules of those that were there from the start. `rc.init` does that
                        now.""", pr2038, pwFoo, rn, justincormack)
                .highlight("Custom containerd client", """
                        containerd dropped `--runtime-config`, an option that LinuxKit needed, and its developers make
                        no promises about `ctr`. A small client of LinuxKit's own, built on containerd's client
                        library, stands in for both.""", pr2041, riyazdf, ijc, justincormack)
                .highlight("setsid in init", """
                        After the move of `getty` into a container a week ago, `setsid` became easier to use, during
                        init as well as in a service.""", pr2036, pr2044, deitch, riyazdf, ijc, rn, justincormack)
                .highlight("Hyperkit multiple disk and vmnet", """
                        LinuxKit passes on what the Go API of Hyperkit learnt: more than one disk per machine ([#2052]
                        [@justincormack]). And `linuxkit run hyperkit` can use vmnet, with the DHCP and NAT that OSX
                        brings along.""", pr2060, justincormack)
                .section(
                        "Packaging",
                        item("""
                                **Kubernetes:** The newest init, one boot script where there were several, and a state
                                directory for each instance""", pr2032, ijc, errordeveloper, justincormack, riyazdf),
                        item("""
                                        **Docker for Mac:** A blueprint of its open source components is part of the
                                        tree""", pr2039, MagnusS, ijc, rn, justincormack)
                                .items(
                                        item("VPNKit does the networking and forwards ports to the host"),
                                        item("Docker listens on a unix domain socket in LinuxKit's state directory")),
                        item(
                                "**Docker CE:** There is a new option, `vpnkit-expose-port`",
                                pr2048,
                                MagnusS,
                                riyazdf,
                                justincormack),
                        byJustin(
                                "Examples verify nginx and other official images, now under Hub's org `library`",
                                pr2059))
                .section(
                        "Kernel and drivers",
                        item("Kernels 4.11.5, 4.9.32 and 4.4.72, and an init to go with them", pr2051, rn),
                        item(
                                "USB drivers for the kernels 4.4.x, 4.9.x and 4.11.x",
                                pr2043,
                                m4rcu5,
                                nrocco,
                                rn,
                                justincormack),
                        item("The kernel-compile package is gone, a perf package has come", pr2047, rn))
                .section(
                        "Projects",
                        item("""
                                MirageSDK speaks Capnproto and no longer a protocol of its own ([#2040] [@talex5]
                                [@rn]); it has an https example ([#1981] [@avsm] [@talex5] [@justincormack]), and its
                                DHCP client is becoming one that can replace the C version as it is""", samoht),
                        item(
                                "Shiftfs, a new project, carries mount points from one user namespace into another",
                                pr2035,
                                tych0,
                                estesp,
                                jejb,
                                riyazdf))
                .section(
                        "Docs",
                        byJustin("The new kernels are in the list of security events", pr2030),
                        byJustin("The kernel config project is documented", pr2042),
                        item("Packet.net is documented", pr2057, issue2046, vielmetti, avsm),
                        byJustin("AUTHORS is up to date", pr2058),
                        byJustin("Vendored code that nobody used is deleted", pr2050),
                        item("The CI is better at fetching results", linuxkit_ci_pr8, talex5));
    }

    private static Item byJustin(@Markdown String text, PullRequest pull) {
        return item(text, pull, justincormack);
    }
}
