package dev.byline.importer.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the label that somebody may have meant. */
final class NearestLabel {

    private final List<String> labels;
    /** What was asked before: a series makes the same mistakes again and again. */
    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();

    NearestLabel(Collection<String> labels) {
        // Another number is another thread, however near it is.
        this.labels = labels.stream().filter(label -> !isThread(label)).sorted().toList();
    }

    /** The nearest label of the same kind that differs in no more than a third of its letters. */
    Optional<String> of(String label) {
        return all(label).stream().findFirst();
    }

    /** The nearest label, if no other is as near. */
    Optional<String> only(String label) {
        var all = all(label);
        return all.size() == 1 ? of(label) : Optional.empty();
    }

    private static boolean isThread(String label) {
        return label.indexOf('#') >= 0 || label.indexOf('!') >= 0;
    }

    private List<String> all(String label) {
        return isThread(label) ? List.of() : answers.computeIfAbsent(label, this::nearest);
    }

    private List<String> nearest(String label) {
        var most = Math.min(3, Math.max(1, label.length() / 3));
        var nearest = new ArrayList<String>();
        for (var candidate : labels) {
            if (candidate.startsWith("@") != label.startsWith("@")) {
                continue;
            }
            var distance = new LevenshteinDistance(most)
                    .apply(label.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance >= 0 && distance < most) {
                nearest.clear();
                most = distance;
            }
            if (distance == most) {
                nearest.add(candidate);
            }
        }
        return List.copyOf(nearest);
    }
}
