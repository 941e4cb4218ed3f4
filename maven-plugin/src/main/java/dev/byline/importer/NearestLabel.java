package dev.byline.importer;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the label that somebody may have meant. */
final class NearestLabel {

    private final List<String> labels;

    NearestLabel(Collection<String> labels) {
        this.labels = labels.stream().sorted().toList();
    }

    /** The nearest label of the same kind that differs in no more than a third of its letters. */
    Optional<String> of(String label) {
        var most = Math.min(3, Math.max(1, label.length() / 3));
        var nearest = Optional.<String>empty();
        for (var candidate : labels) {
            // Another number is another thread, however near it is.
            if (candidate.startsWith("@") != label.startsWith("@") || candidate.contains("#") || label.contains("#")) {
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
