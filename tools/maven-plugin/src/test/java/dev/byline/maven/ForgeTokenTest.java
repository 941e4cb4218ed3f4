package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.catalog.ForgeProgram;
import dev.byline.forge.ForgeAccess.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class ForgeTokenTest {

    /** What is in braces is encrypted, as in Maven; {@code {bad}} cannot be decrypted. */
    private static final class Braces implements SettingsDecrypter {

        private record Result(List<Server> getServers, List<SettingsProblem> getProblems)
                implements SettingsDecryptionResult {

            @Override
            public Server getServer() {
                return getServers.get(0);
            }

            @Override
            public List<Server> getServers() {
                return getServers;
            }

            @Override
            public Proxy getProxy() {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Proxy> getProxies() {
                return List.of();
            }

            @Override
            public List<SettingsProblem> getProblems() {
                return getProblems;
            }
        }

        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            var server = request.getServers().get(0).clone();
            var password = server.getPassword();
            server.setPassword(password.replaceAll("[{}]", ""));
            return new Result(
                    List.of(server),
                    password.equals("{bad}")
                            ? List.of(new DefaultSettingsProblem(
                                    "cannot decrypt {bad}", SettingsProblem.Severity.ERROR, "settings.xml", 1, 1, null))
                            : List.of());
        }
    }

    private static Optional<Token> find(Map<String, String> environment, Map<String, String> servers, String server) {
        return find(environment, servers, server, ForgeProgram.GITHUB);
    }

    private static Optional<Token> find(
            Map<String, String> environment, Map<String, String> servers, String server, ForgeProgram program) {
        var settings = new Settings();
        servers.forEach((id, password) -> {
            var each = new Server();
            each.setId(id);
            each.setPassword(password);
            settings.addServer(each);
        });
        var named = Optional.of(server).filter(id -> !id.isEmpty());
        return new ForgeToken(environment, settings, new Braces(), named).of(program);
    }

    @Test
    void theEnvironmentComesBeforeTheUsualServer() {
        var servers = Map.of("github", "{of-github}", "work", "of-work");
        assertThat(find(Map.of("GITHUB_TOKEN", " of-environment\n"), servers, ""))
                .contains(new Token("of-environment", "GITHUB_TOKEN"));
        assertThat(find(Map.of("GITHUB_TOKEN", ""), servers, ""))
                .contains(new Token("of-github", "the server github in Maven's settings"));
        assertThat(find(Map.of(), Map.of(), "")).isEmpty();
    }

    @Test
    void eachForgeHasItsOwn() {
        var environment = Map.of("GITHUB_TOKEN", "of-github", "GITLAB_TOKEN", "of-gitlab", "GITEA_TOKEN", "of-gitea");
        var servers = Map.of("github", "a", "gitlab", "b", "forgejo", "c", "gitea", "d");
        assertThat(find(environment, servers, "", ForgeProgram.GITLAB))
                .contains(new Token("of-gitlab", "GITLAB_TOKEN"));
        assertThat(find(environment, servers, "", ForgeProgram.GITEA)).contains(new Token("of-gitea", "GITEA_TOKEN"));
        assertThat(find(Map.of("FORGEJO_TOKEN", "x", "GITEA_TOKEN", "y"), servers, "", ForgeProgram.GITEA))
                .contains(new Token("x", "FORGEJO_TOKEN"));
        assertThat(find(Map.of("GITHUB_TOKEN", "of-github"), servers, "", ForgeProgram.GITLAB))
                .contains(new Token("b", "the server gitlab in Maven's settings"));
        assertThat(find(Map.of(), servers, "", ForgeProgram.GITEA))
                .contains(new Token("c", "the server forgejo in Maven's settings"));
        assertThat(find(Map.of("GITHUB_TOKEN", "of-github"), Map.of("github", "a"), "", ForgeProgram.GITLAB))
                .isEmpty();
    }

    @Test
    void aNamedServerComesFirst() {
        assertThat(find(Map.of("GITHUB_TOKEN", "of-environment"), Map.of("work", "of-work"), "work"))
                .contains(new Token("of-work", "the server work in Maven's settings"));
        assertThatThrownBy(() -> find(Map.of("GITHUB_TOKEN", "of-environment"), Map.of(), "work"))
                .hasMessage("Maven's settings have no server work with a password; add"
                        + " <server><id>work</id><password>the token</password></server>");
    }

    @Test
    void aPasswordThatCannotBeDecryptedIsNotQuoted() {
        assertThatThrownBy(() -> find(Map.of(), Map.of("github", "{bad}"), ""))
                .hasMessage("the password of the server github in Maven's settings cannot be decrypted; encrypt it"
                        + " again with mvn --encrypt-password");
    }
}
