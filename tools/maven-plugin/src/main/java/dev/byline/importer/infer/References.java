package dev.byline.importer.infer;

import dev.byline.importer.infer.OldForges.OldThread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the old files cite, as far as all of them agree: the material of a catalog.
 *
 * @param forge the forge of all that names no other
 * @param home the slug of the home repository
 * @param repositories the repositories by slug
 * @param people the people
 * @param links named URLs
 * @param documents files beside the reports
 */
public record References(
        OldForge forge,
        Optional<String> home,
        SortedMap<String, CitedRepository> repositories,
        List<CitedPerson> people,
        List<NamedUrl> links,
        List<NamedUrl> documents) {

    static final References NONE =
            new References(OldForge.GITHUB, Optional.empty(), new TreeMap<>(), List.of(), List.of(), List.of());

    private static final Pattern THREAD_LABEL =
            Pattern.compile("(?:[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*)?[#!]([0-9]+)");

    /**
     * A repository.
     *
     * @param name what it is called in prose
     * @param forge where it lives
     * @param pulls the numbers of its pull requests
     * @param issues the numbers of its issues
     */
    public record CitedRepository(String name, OldForge forge, SortedSet<Integer> pulls, SortedSet<Integer> issues) {

        CitedRepository named(String other) {
            return new CitedRepository(other, forge, pulls, issues);
        }
    }

    /**
     * A person.
     *
     * @param handle the handle, without {@code @}
     * @param forge the forge whose page of the handle is meant
     * @param url the page where that is another; else empty
     */
    public record CitedPerson(String handle, OldForge forge, String url) {}

    /**
     * A label and where it leads.
     *
     * @param label the label
     * @param url where it leads
     * @param title the title of links to it; may be empty
     */
    public record NamedUrl(String label, String url, String title) {}

    /**
     * Whether a label reads like one of a thread.
     *
     * @param label the label
     * @return whether it ends with a number behind a sign
     */
    public static boolean isThreadLabel(String label) {
        return THREAD_LABEL.matcher(label).matches();
    }

    /** Whether a label reads like one of a thread and names another number than a thread has. */
    static boolean namesAnother(String label, OldThread thread) {
        var matcher = THREAD_LABEL.matcher(label);
        return matcher.matches() && !matcher.group(1).equals(Integer.toString(thread.number()));
    }

    References with(SortedMap<String, CitedRepository> otherRepositories) {
        return new References(
                forge, home.filter(otherRepositories::containsKey), otherRepositories, people, links, documents);
    }

    References with(List<CitedPerson> otherPeople, List<NamedUrl> otherLinks, List<NamedUrl> otherDocuments) {
        return new References(forge, home, repositories, otherPeople, otherLinks, otherDocuments);
    }

    /**
     * The forges that the catalog has to declare: github.com needs no declaration where it is the usual one.
     *
     * @return the forges by name
     */
    public Map<String, OldForge> declaredForges() {
        var used = new TreeMap<String, OldForge>();
        used.put(forge.name(), forge);
        repositories.values().forEach(repository -> used.put(repository.forge().name(), repository.forge()));
        people.stream()
                .filter(person -> person.url().isEmpty())
                .forEach(person -> used.put(person.forge().name(), person.forge()));
        if (forge.equals(OldForge.GITHUB)) {
            used.remove(OldForge.GITHUB.name());
        }
        return used;
    }

    /**
     * How the catalog names a forge.
     *
     * @param other the forge
     * @return its name; empty where it is the usual one
     */
    public String nameOf(OldForge other) {
        return other.equals(forge) ? "" : other.name();
    }
}
