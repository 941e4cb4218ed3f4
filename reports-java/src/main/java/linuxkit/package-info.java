/** The weekly reports of LinuxKit, three weeks of June 2017 and what they lead to. */
package linuxkit;
