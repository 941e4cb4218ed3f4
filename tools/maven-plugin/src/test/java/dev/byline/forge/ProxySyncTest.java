package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sync that reaches its forge through a proxy. */
class ProxySyncTest {

    private static final Optional<WebProxy.Login> LOGIN = Optional.of(new WebProxy.Login("ada", "sécret"));
    /** ada:sécret */
    private static final String BASIC = "Basic YWRhOnPDqWNyZXQ=";

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void start() throws IOException {
        project = new TestProject(folder);
        project.write("Demo", TestProject.SERIES.replace("@Repository(slug = \"o/ci\")\n", ""));
    }

    private void through(int port, Optional<WebProxy.Login> login) {
        project.proxies = address -> Optional.of(new WebProxy("127.0.0.1", port, login));
    }

    @Test
    void theProxyIsAskedForTheForge() throws IOException {
        try (var gitHub = new FakeGitHub()) {
            gitHub.issue("o/r", 1, "New", "ada", "2017-06-20");
            through(gitHub.web.port(), LOGIN);
            var api = Optional.of(URI.create("http://git.example"));
            assertThat(project.sync(gitHub.web, api, ""))
                    .contains("o/r: 0 pull requests and 1 issue: 1 added, 0 updated");
            assertThat(gitHub.requests).isNotEmpty().allMatch(target -> target.startsWith("http://git.example/repos/"));
            assertThat(gitHub.web.headers("Proxy-Authorization")).allMatch(BASIC::equals);
        }
    }

    @Test
    void noProxyLeadsToThisMachine() throws IOException {
        try (var gitHub = new FakeGitHub()) {
            gitHub.repository("o/r");
            through(1, LOGIN);
            project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITHUB_TOKEN"));
            project.sync(gitHub);
            assertThat(gitHub.web.headers("Proxy-Authorization")).isNotEmpty().containsOnlyNulls();
        }
    }

    /** Nothing goes to the forge before the proxy has let it pass, and the token never goes to the proxy. */
    @Test
    void aProxyThatAsksWhoItIs() throws IOException {
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITHUB_TOKEN"));
        try (var proxy = new FakeProxy();
                var nobody = new FakeGitHub()) {
            var api = Optional.of(URI.create("https://git.example/api/v3"));
            through(proxy.port(), Optional.empty());
            assertThatThrownBy(() -> project.sync(nobody.web, api, ""))
                    .isInstanceOf(ForgeException.class)
                    .hasMessage("o/r: the proxy 127.0.0.1:" + proxy.port()
                            + " asks for a name and a password; write them into a <proxy> of Maven's settings");
            through(proxy.port(), LOGIN);
            assertThatThrownBy(() -> project.sync(nobody.web, api, ""))
                    .hasMessage("o/r: the proxy 127.0.0.1:" + proxy.port()
                            + " does not accept the name and the password that Maven's settings have for it; correct"
                            + " them there");
            assertThat(proxy.requests)
                    .hasSize(2)
                    .allMatch(request -> request.startsWith("CONNECT git.example:443 "))
                    .noneMatch(request -> request.contains("secret-1"));
            assertThat(nobody.requests).isEmpty();
        }
    }

    @Test
    void aProxyThatIsNotThere() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        through(port, Optional.empty());
        try (var nobody = new FakeGitHub()) {
            assertThatThrownBy(() -> project.sync(nobody.web, Optional.of(URI.create("https://git.example")), ""))
                    .hasMessage("o/r: no connection to the proxy 127.0.0.1:" + port + ", 5 times; try again later");
        }
    }
}
