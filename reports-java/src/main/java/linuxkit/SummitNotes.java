package linuxkit;

import static dev.byline.dsl.Dsl.*;
import static linuxkit.LinuxKitRefs.*;

import dev.byline.dsl.Report;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.ReportSource;

/** What was said at the LinuxKit table of the Moby Summit. */
@Report(series = LinuxKit.class, file = "2017-06-19-summit", title = "Moby Summit: the LinuxKit table")
final class SummitNotes implements ReportSource {

    @Override
    public ReportDocument write() {
        return report().intro("""
                        Questions and answers from the table about [linuxkit] at the Moby Summit of 2017-06-19. The
                        agenda had been collected in [#2033].""")
                .section(
                        "Two tools",
                        item("`moby` makes images; `linuxkit` starts them and sends them to clouds such as AWS"),
                        item("`moby` began with Linux images only and can write Docker's and other formats today"),
                        item("""
                                `moby build` might become a library, for Infrakit among others, which has to call the
                                command so far""", moby_tool_pr91))
                .section(
                        "Platforms",
                        item("KVM and Qemu"),
                        item("Intel bare metal, to build Open Switch")
                                .items(
                                        item("Switches boot through ONIE, which Facebook, Microsoft and Cisco back"),
                                        item("ONIE is a small Linux on EFI, with rules for the disk's partitions"),
                                        item("LinuxKit should support it, as it seems"),
                                        item("Drivers move from the kernel to user space, as with dpdk")),
                        item("""
                                Tiny VMs: a LinuxKit project exists for Intel Clear Containers, though for what runs
                                inside of the VM"""),
                        item("ARM64 is under way, says [@justincormack]; all images have to become multi-arch first"),
                        item("LinuxKit aims at clouds today, says [@rn]; Open Switch is embedded, though still x86"),
                        item("Docker Toolbox is untried: VirtualBox lacks a driver"))
                .section(
                        "What LinuxKit is for",
                        item("An application is built on Ubuntu; LinuxKit is what the host or hypervisor runs"),
                        item("It can afford to be read-only, which Ubuntu never could"),
                        item("People would like a drawing of which part of Docker is which part of Moby"))
                .section(
                        "Unikernels",
                        item("Docker for Mac contains a good deal of that technology"),
                        item("System daemons are to be replaced first, in the style of unikernels"),
                        item("""
                                The DHCP client falls into parts in OCaml, some of them in a container without
                                privileges, with a narrow channel between them"""),
                        item("On bare metal, Solo5 and ukvm (with IBM) can put a component into a small VM"))
                .section("Security", item("""
                                Entitlements will answer which capabilities an application needs, and auditd, once it
                                is supported, which one it lacked"""), item("""
                                Wireguard looks right as a light VPN for containers, and is far more mature than
                                ShiftFS; how the community decides to carry such patches is open"""))
                .section(
                        "Kernels",
                        item("Drivers become modules: built in, they spend 20 seconds looking for absent hardware"),
                        item("4.9 is the oldest that is really supported; 4.4 exists, without recent use"));
    }
}
