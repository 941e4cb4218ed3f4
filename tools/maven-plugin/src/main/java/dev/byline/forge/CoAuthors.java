package dev.byline.forge;

import dev.byline.catalog.BotHandles;
import dev.byline.catalog.ForgeNames;
import dev.byline.catalog.ForgeProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds who wrote a pull request together with whoever opened it: the trailers {@code Co-authored-by} of its commits. A
 * trailer has an address of mail. Whose it is follows from an address that the forge itself gives, or from another commit
 * of the same pull request; of any other address nobody can tell.
 */
final class CoAuthors {

    private static final Pattern TRAILER = Pattern.compile("(?im)^co-authored-by:[^<\\n]*<([^<>\\s]+)>[ \\t\\r]*$");
    /** {@code 123+grace@users.noreply.github.com}, {@code 123-grace@users.noreply.gitlab.com}, {@code grace@noreply.codeberg.org}. */
    private static final Pattern NUMBER = Pattern.compile("^[0-9]+[+-]");

    private final JsonApi api;
    private final List<String> hosts;
    private final String sizeName;
    private final int size;

    CoAuthors(ForgeAccess access, JsonApi api) {
        this.api = api;
        var host = access.api().getHost().toLowerCase(Locale.ROOT);
        this.hosts = switch (access.program()) {
            case GITHUB -> List.of("users.noreply.github.com", "users.noreply." + host);
            case GITLAB -> List.of("users.noreply." + host);
            case GITEA -> List.of("noreply." + host);
        };
        this.sizeName = access.program() == ForgeProgram.GITEA ? "limit" : "per_page";
        this.size = access.program() == ForgeProgram.GITEA ? 50 : 100;
    }

    /**
     * Asks for the commits of a pull request.
     *
     * @param path the path of the pull request
     * @param author who opened it
     * @return the others, sorted
     */
    List<String> of(String path, String author) throws IOException {
        var addresses = new ArrayList<String>();
        var logins = new HashMap<String, String>();
        api.pages(path + "/commits", Map.of(), sizeName, size, commit -> {
            var inner = commit.object("commit");
            TRAILER.matcher(inner.isPresent() ? inner.get().text("message") : commit.text("message"))
                    .results()
                    .forEach(trailer -> addresses.add(trailer.group(1).toLowerCase(Locale.ROOT)));
            login(commit, inner, logins);
            return true;
        });
        var people = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        addresses.stream()
                .flatMap(address -> ofForge(address).or(() -> Optional.ofNullable(logins.get(address))).stream())
                .filter(ForgeNames::isHandle)
                .filter(login -> !BotHandles.isBot(login) && !login.equalsIgnoreCase(author))
                .forEach(people::add);
        return List.copyOf(people);
    }

    /** GitLab does not say whose account an address is. */
    private static void login(AnswerObject commit, Optional<AnswerObject> inner, Map<String, String> logins)
            throws IOException {
        var account = commit.object("author");
        var written = inner.flatMap(each -> each.object("author"));
        if (account.isPresent() && written.isPresent()) {
            var login = account.get().optionalText("login");
            var address = written.get().optionalText("email");
            if (login.isPresent() && address.isPresent()) {
                logins.put(address.get().toLowerCase(Locale.ROOT), login.get());
            }
        }
    }

    private Optional<String> ofForge(String address) {
        var at = address.lastIndexOf('@');
        return at > 0 && hosts.contains(address.substring(at + 1))
                ? Stream.of(address.substring(0, at))
                        .map(name -> NUMBER.matcher(name).replaceFirst(""))
                        .findFirst()
                : Optional.empty();
    }
}
