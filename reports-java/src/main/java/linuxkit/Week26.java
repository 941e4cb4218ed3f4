package linuxkit;

import static dev.byline.dsl.Dsl.*;
import static linuxkit.LinuxKitRefs.*;

import dev.byline.dsl.Highlight;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.ReportSource;

/** Week 26: a new maintainer, and Docker for Mac's blueprint. */
// Week 25 credits pull request 2101 while it was in the making; week 26 credits it again because it is merged.
@SuppressWarnings("byline:reported-before")
@Report(series = LinuxKit.class, week = "2017-W26")
final class Week26 implements ReportSource {

    @Override
    public ReportDocument write() {
        return report().intro("""
                        A week of work on [linuxkit], [linuxkit-ci], [rtf] and [virtsock], in brief. It
                        begins with a welcome: Avi Deitcher ([@deitch]) is a maintainer of LinuxKit
                        now.""", pr2116, justincormack, deitch)
                .paragraph("""
                        The next security SIG is on 2017-07-05, and its agenda is out. [@ndauten] will
                        present Memorizer, which he wants to bring to LinuxKit as a project before
                        long.""", pr2114, pr2141, ndauten, riyazdf)
                .highlight("Vultr provider", """
                        The provider for Vultr.com that was in the making in [week 25][2017-W25] is merged, together
                        with an example.""", pr2109, pr2101, furious_luke, riyazdf, justincormack)
                .highlight(
                        "Auditing",
                        "The half of auditd that lives in user space and puts the records on disk runs in a container.",
                        pr2092,
                        pr2121,
                        tych0,
                        justincormack,
                        riyazdf)
                .highlight(kernelBuild())
                .highlight("Gettying more obvious", """
                        All that tells users of getty and sshd that they are in a namespace and not on the host is
                        merged ([#2120] [@justincormack] [@deitch] [@dave-tucker] [@ijc] [@rn]). `ctr` can be relied
                        on in the getty container, too.""", pr2102, pr2104, talex5, justincormack, ijc)
                .highlight(
                        "Qemu with KVM",
                        "With `-enable-kvm` users of the `linuxkit` command say whether it is to attempt KVM or not.",
                        pr2110,
                        justincormack,
                        ijc)
                .section(
                        "Packaging and Blueprints",
                        paragraph(
                                "The blueprint of Docker for Mac takes in more of what Docker customises downstream:"),
                        item("""
                                Space is given back to the host sooner. Every 15 minutes cron ran `fstrim /var`, so it
                                could take long until the space of a deleted image was free. A helper in LinuxKit now
                                follows Docker's events and calls `fstrim` when images are deleted: once for all that go
                                within 10s, as in a docker system prune.""", pr2112, djs55, justincormack, riyazdf),
                        item("Ports of swarm services can be exposed", pr2124, MagnusS, riyazdf, justincormack),
                        item(
                                "`pkg/chronyd` is new, and the DfM blueprint knows it",
                                pr2132,
                                rn,
                                justincormack,
                                MagnusS),
                        item("Docker CE is at 17.06.0", pr2127, rn),
                        item(
                                "`examples/docker.yml` has a bind of `/etc/docker/daemon.json`",
                                pr2130,
                                caminada,
                                justincormack,
                                MagnusS,
                                riyazdf),
                        item("The DfM blueprint is two files, base and docker", pr2137, justincormack, MagnusS))
                .section(
                        "Projects",
                        paragraph("""
                                The MirageSDK has a daemon for sharing file descriptors. Containers that are
                                linked by it need still fewer privileges, and data passes between them
                                securely.""", pr2129, samoht, riyazdf),
                        paragraph("""
                                The larger plan, point-to-point channels between containers, is an RFC that waits for
                                reviews and comments ([#2045] [@samoht]). How fdd makes such a channel is shown by an
                                example in yml.""", pr2133, samoht, justincormack))
                .section(
                        "Docs and Testing",
                        item("The Makefile takes a newer rtf", pr2115, rn),
                        item("AUTHORS is up to date", pr2125, pr2105, justincormack),
                        item(
                                "The Makefile left a network on that it was meant to disable; fixed",
                                pr2135,
                                justincormack),
                        item("The CI runs on custom-2-5120, as Google advises", linuxkit_ci_pr19, samoht, talex5),
                        item("LinuxKit's build logs have timestamps", linuxkit_ci_pr20, talex5),
                        item("[@rn] is back on the ACL for rebuilds", linuxkit_ci_pr21, talex5),
                        item("Tests mixed with subgroups are sorted correctly", rtf_pr20, dave_tucker));
    }

    private static Highlight kernelBuild() {
        return highlight("Improvements to kernel build", "", pr2113, rn, justincormack, riyazdf)
                .items(
                        item("""
                                A dirty git repository puts `-dirty` into the tag of a package or kernel, which then
                                cannot be pushed to hub""", issue1812, rn),
                        item("""
                                If there is a tag on the latest commit, hub gets the image as `<org>/<image>:<tag>`
                                besides: with releases, YAML files can then become simpler"""),
                        item("""
                                A package that Hub already has is not built again. For the kernel this was so before;
                                for packages the question was only asked on push. A CI may now simply build all of
                                them"""),
                        item("""
                                The kernel's target `sign` has become part of `push`: packages and the other builds
                                never had one"""),
                        item("Kernels 4.11.8, 4.9.35 and 4.4.75", pr2140, pr2111, rn, RobbKistler));
    }
}
