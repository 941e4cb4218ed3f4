package dev.byline.catalog;

import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which reference each label and each Java constant stands for. Of two that want one name, the first has it. */
final class NameRegistry {

    private static final Reference.Cases<String> ADVICE = new Reference.Cases<String>() {
        @Override
        public String person(Person person) {
            return "give a person another constant: @Person(handle = \"" + person.handle() + "\", constant = \""
                    + JavaNames.identifier(person.handle()) + "_2\")";
        }

        @Override
        public String repository(Repository repository) {
            return "give the repository another name: name = \""
                    + repository.slug().replace('/', '-') + "\"";
        }

        @Override
        public String thread(ForgeThread thread) {
            return "rename or delete one of the two";
        }

        @Override
        public String link(Link link) {
            return "give the link another label";
        }

        @Override
        public String document(Document document) {
            return "give the document another label or file name";
        }

        @Override
        public String page(ForgePage page) {
            return "rename or delete one of the two";
        }

        @Override
        public String report(ReportReference report) {
            return "rename or delete one of the two";
        }
    };

    private final ProblemList problems;
    private final Map<String, Reference> constants = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Reference> labels = new HashMap<>();
    private final Map<String, Reference> foldedLabels = new HashMap<>();

    NameRegistry(ProblemList problems) {
        this.problems = problems;
    }

    Map<String, Reference> constants() {
        return constants;
    }

    /** The binary names of the types that declare what the constants stand for, by constant. */
    Map<String, String> owners() {
        return owners;
    }

    Map<String, Reference> labels() {
        return labels;
    }

    /**
     * Gives a reference its names.
     *
     * @param reference the reference
     * @param constant the name of its constant
     * @param site where it is declared, for the problem that a name is taken
     * @param spellings its labels
     */
    void register(Reference reference, String constant, DeclarationSite site, List<String> spellings) {
        var taken = false;
        for (var spelling : spellings) {
            var other = foldedLabels.putIfAbsent(Catalog.fold(spelling), reference);
            if (other == null || other.equals(reference)) {
                labels.put(Catalog.normalize(spelling), reference);
            } else if (!taken) {
                taken = true;
                problems.conflict(
                        site,
                        "the label [" + spelling + "] already leads to " + other.url()
                                + (labels.containsKey(Catalog.normalize(spelling))
                                        ? ""
                                        : "; Markdown does not tell labels apart by case"),
                        advice(reference));
            }
        }
        var name = free(constant, reference);
        owners.putIfAbsent(name, site.type());
        var other = constants.putIfAbsent(name, reference);
        // Who has to change the label changes the constant with it.
        if (other != null && !other.equals(reference) && !taken) {
            problems.conflict(
                    site,
                    "the constant " + constant + " already stands for [" + other.label() + "]",
                    advice(reference));
        }
    }

    /**
     * Gives a reference those of its names that are not taken, where the reason why others are is a problem
     * already.
     *
     * @param reference the reference
     * @param constant the name of its constant
     * @param site where it is declared
     * @param spellings its labels
     */
    void registerWhatIsFree(Reference reference, String constant, DeclarationSite site, List<String> spellings) {
        for (var spelling : spellings) {
            if (foldedLabels.putIfAbsent(Catalog.fold(spelling), reference) == null) {
                labels.put(Catalog.normalize(spelling), reference);
            }
        }
        owners.putIfAbsent(constant, site.type());
        constants.putIfAbsent(constant, reference);
    }

    /** Two files have to keep their names, so the constant of the later one gives way: {@code a_b} and {@code a_b_2}. */
    private String free(String constant, Reference reference) {
        var free = constant;
        for (var i = 2;
                reference instanceof ReportReference
                        && constants.get(free) instanceof ReportReference other
                        && !other.equals(reference);
                i++) {
            free = constant + "_" + i;
        }
        return free;
    }

    private static String advice(Reference reference) {
        return reference.match(ADVICE);
    }
}
