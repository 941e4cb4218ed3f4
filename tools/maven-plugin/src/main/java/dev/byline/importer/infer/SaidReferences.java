package dev.byline.importer.infer;

import dev.byline.catalog.Catalog;
import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.ImportOptions.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What flags say of references, and need not be found in old files.
 *
 * @param home the home repository
 * @param noHome whether there is none
 * @param forges the programs of hosts
 * @param repositories repositories that are declared whether or not a file cites them
 * @param noRepositories the folded slugs of those that are not declared
 * @param people handles that are declared
 * @param noPeople the folded handles of those that are not
 * @param threads threads that are declared
 * @param noThreads those that are not
 */
record SaidReferences(
        Optional<String> home,
        boolean noHome,
        Map<String, ForgeKind> forges,
        Set<String> repositories,
        Set<String> noRepositories,
        Set<String> people,
        Set<String> noPeople,
        List<SaidThread> threads,
        List<SaidThread> noThreads) {

    private static final Pattern THREAD = Pattern.compile("(.*)[#!]([1-9][0-9]{0,8})");

    /** A thread; the repository is empty where it is the home. */
    record SaidThread(String repository, int number, boolean pull) {}

    static SaidReferences of(ImportOptions options) {
        var threads = new ArrayList<SaidThread>();
        var noThreads = new ArrayList<SaidThread>();
        for (var flag : List.of(Flag.PULLS, Flag.ISSUES)) {
            values(options, flag, false).forEach(label -> threads.add(thread(flag, label)));
            values(options, flag, true).forEach(label -> noThreads.add(thread(flag, label)));
        }
        return new SaidReferences(
                options.said(Flag.HOME).filter(home -> !home.isEmpty()),
                options.said(Flag.HOME).filter(String::isEmpty).isPresent(),
                forges(options),
                values(options, Flag.REPOSITORIES, false),
                folded(values(options, Flag.REPOSITORIES, true)),
                handles(values(options, Flag.PEOPLE, false)),
                folded(handles(values(options, Flag.PEOPLE, true))),
                threads,
                noThreads);
    }

    /** The values of a flag with commas between them; those behind a minus, or the others. */
    private static Set<String> values(ImportOptions options, Flag flag, boolean minus) {
        var values = new TreeSet<String>();
        for (var value : options.flag(flag).orElse("").split(",", -1)) {
            var stripped = value.strip();
            if (!stripped.isEmpty() && stripped.startsWith("-") == minus) {
                values.add(minus ? stripped.substring(1) : stripped);
            }
        }
        return values;
    }

    private static Set<String> handles(Set<String> values) {
        var handles = new TreeSet<String>();
        values.forEach(value -> handles.add(value.startsWith("@") ? value.substring(1) : value));
        return handles;
    }

    private static Set<String> folded(Set<String> values) {
        var folded = new TreeSet<String>();
        values.forEach(value -> folded.add(Catalog.fold(value)));
        return folded;
    }

    private static SaidThread thread(Flag flag, String label) {
        var matcher = THREAD.matcher(label);
        if (!matcher.matches()) {
            throw new ImportException("\"" + label + "\" in -Dbyline."
                    + flag.name().toLowerCase(Locale.ROOT) + " is not a thread; write it like #12 or owner/name#12");
        }
        return new SaidThread(matcher.group(1), Integer.parseInt(matcher.group(2)), flag == Flag.PULLS);
    }

    private static Map<String, ForgeKind> forges(ImportOptions options) {
        var forges = new TreeMap<String, ForgeKind>();
        for (var value : values(options, Flag.FORGES, false)) {
            var parts = value.split("=", 2);
            var kind = ForgeKind.named(parts[parts.length - 1].strip());
            if (parts.length < 2 || kind.isEmpty()) {
                throw new ImportException("\"" + value
                        + "\" in -Dbyline.forges does not say what a host runs; write it like git.example.org=gitlab, with"
                        + " github, gitlab, gitea or forgejo");
            }
            forges.put(parts[0].strip().replaceFirst("^https?://", "").replaceFirst("/$", ""), kind.get());
        }
        return forges;
    }

    /** URLs of repositories that flags name. */
    Set<String> urls() {
        var urls = new TreeSet<String>();
        home.ifPresent(urls::add);
        urls.addAll(repositories);
        return urls;
    }
}
