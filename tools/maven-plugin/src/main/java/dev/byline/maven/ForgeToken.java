package dev.byline.maven;

import dev.byline.catalog.ForgeProgram;
import dev.byline.forge.ForgeAccess.Token;
import dev.byline.forge.ForgeException;
import dev.byline.forge.ForgeTokens;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Finds the token for a forge: that of the named server, or of the environment, or of the server with the usual name. It is
 * never a parameter of a goal: Maven prints those with {@code -X}.
 *
 * @param environment the environment variables
 * @param settings Maven's settings
 * @param decrypter decrypts passwords in them
 * @param server the id of the server in Maven's settings that is named for this
 */
record ForgeToken(
        Map<String, String> environment, Settings settings, SettingsDecrypter decrypter, Optional<String> server)
        implements ForgeTokens {

    private static final String VARIABLE_END = "_TOKEN";

    @Override
    public Optional<Token> of(ForgeProgram program) {
        if (server.isPresent()) {
            var found = ofServer(server.get());
            if (found.isEmpty()) {
                throw new ForgeException("Maven's settings have no server " + server.get()
                        + " with a password; add <server><id>" + server.get()
                        + "</id><password>the token</password></server>");
            }
            return found;
        }
        var variables = ForgeTokens.variables(program);
        for (var variable : variables) {
            var value = environment.getOrDefault(variable, "").strip();
            if (!value.isEmpty()) {
                return Optional.of(new Token(value, variable));
            }
        }
        return variables.stream()
                .map(variable -> variable.substring(0, variable.length() - VARIABLE_END.length())
                        .toLowerCase(Locale.ROOT))
                .flatMap(id -> ofServer(id).stream())
                .findFirst();
    }

    private Optional<Token> ofServer(String id) {
        var server = settings.getServer(id);
        if (server == null
                || server.getPassword() == null
                || server.getPassword().isBlank()) {
            return Optional.empty();
        }
        var result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        // The problems themselves may quote the password.
        if (!result.getProblems().isEmpty()) {
            throw new ForgeException("the password of the server " + id
                    + " in Maven's settings cannot be decrypted; encrypt it again with mvn --encrypt-password");
        }
        var password = result.getServer().getPassword();
        return password == null || password.isBlank()
                ? Optional.empty()
                : Optional.of(new Token(password.strip(), "the server " + id + " in Maven's settings"));
    }
}
