package dev.byline.importer;

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
    private final Map<String, Optional<String>> answers = new ConcurrentHashMap<>();

    NearestLabel(Collection<String> labels) {
        // Another number is another thread, however near it is.
        this.labels =
                labels.stream().filter(label -> !label.contains("#")).sorted().toList();
    }

    /** The nearest label of the same kind that differs in no more than a third of its letters. */
    Optional<String> of(String label) {
        return label.contains("#") ? Optional.empty() : answers.computeIfAbsent(label, this::nearest);
    }

    private Optional<String> nearest(String label) {
        var most = Math.min(3, Math.max(1, label.length() / 3));
        var nearest = Optional.<String>empty();
        for (var candidate : labels) {
            if (candidate.startsWith("@") != label.startsWith("@")) {
                continue;
            }
            var distance = new LevenshteinDistance(most)
                    .apply(label.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance >= 0 && distance <= most) {
                most = distance - 1;
                nearest = Optional.of(candidate);
                if (most < 0) {
                    break;
                }
            }
        }
        return nearest;
    }
}
