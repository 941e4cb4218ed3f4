package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.forge.WebProxy;
import java.net.URI;
import java.util.Optional;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.junit.jupiter.api.Test;

class MavenProxiesTest {

    /** What Maven makes of a {@code <proxy>}. */
    private static MavenProxies proxies(String user, String password, String nonProxyHosts) {
        var selector = new DefaultProxySelector();
        selector.add(
                new Proxy(
                        "http",
                        "proxy.example",
                        3128,
                        new AuthenticationBuilder()
                                .addUsername(user)
                                .addPassword(password)
                                .build()),
                nonProxyHosts);
        var session = MavenRepositorySystemUtils.newSession();
        session.setProxySelector(selector);
        return new MavenProxies(session);
    }

    @Test
    void leadToTheForge() {
        var proxies = proxies("", "", "localhost|*.corp.example");
        var proxy = Optional.of(new WebProxy("proxy.example", 3128, Optional.empty()));
        assertThat(proxies.of(URI.create("http://git.example/api/v4"))).isEqualTo(proxy);
        // Maven takes one for http where there is none for https.
        assertThat(proxies.of(URI.create("https://api.github.com/repos/o/r"))).isEqualTo(proxy);
        assertThat(proxies.of(URI.create("https://git.corp.example/api/v4"))).isEmpty();
    }

    @Test
    void knowTheUser() {
        var proxy = proxies("ada", "secret-1", "").of(URI.create("https://git.example/api/v4"));
        assertThat(proxy)
                .contains(new WebProxy("proxy.example", 3128, Optional.of(new WebProxy.Login("ada", "secret-1"))));
        assertThat(proxy.toString() + proxy.orElseThrow().login()).doesNotContain("secret");
    }

    @Test
    void areNoneWhereNoneIsConfigured() {
        assertThat(new MavenProxies(MavenRepositorySystemUtils.newSession()).of(URI.create("https://git.example/x")))
                .isEmpty();
    }
}
