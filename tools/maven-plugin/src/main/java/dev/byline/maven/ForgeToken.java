package dev.byline.maven;

import dev.byline.forge.ForgeAccess.Token;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Finds the token for a forge. It is never a parameter of a goal: Maven prints those with {@code -X}. */
final class ForgeToken {

    private static final String VARIABLE = "GITHUB_TOKEN";
    private static final String USUAL_SERVER = "github";

    private final Map<String, String> environment;
    private final Settings settings;
    private final SettingsDecrypter decrypter;

    ForgeToken(Map<String, String> environment, Settings settings, SettingsDecrypter decrypter) {
        this.environment = environment;
        this.settings = settings;
        this.decrypter = decrypter;
    }

    /**
     * Finds the token: that of the named server, or of the environment, or of the usual server.
     *
     * @param server the id of a server in Maven's settings
     * @return the token, if there is one
     * @throws MojoFailureException if the named server has none, or one that cannot be decrypted
     */
    Optional<Token> find(Optional<String> server) throws MojoFailureException {
        if (server.isPresent()) {
            var found = ofServer(server.get());
            if (found.isEmpty()) {
                throw new MojoFailureException("Maven's settings have no server " + server.get()
                        + " with a password; add <server><id>" + server.get()
                        + "</id><password>the token</password></server>");
            }
            return found;
        }
        var variable = environment.getOrDefault(VARIABLE, "").strip();
        return variable.isEmpty() ? ofServer(USUAL_SERVER) : Optional.of(new Token(variable, VARIABLE));
    }

    private Optional<Token> ofServer(String id) throws MojoFailureException {
        var server = settings.getServer(id);
        if (server == null
                || server.getPassword() == null
                || server.getPassword().isBlank()) {
            return Optional.empty();
        }
        var result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        // The problems themselves may quote the password.
        if (!result.getProblems().isEmpty()) {
            throw new MojoFailureException("the password of the server " + id
                    + " in Maven's settings cannot be decrypted; encrypt it again with mvn --encrypt-password");
        }
        var password = result.getServer().getPassword();
        return password == null || password.isBlank()
                ? Optional.empty()
                : Optional.of(new Token(password.strip(), "the server " + id + " in Maven's settings"));
    }
}
