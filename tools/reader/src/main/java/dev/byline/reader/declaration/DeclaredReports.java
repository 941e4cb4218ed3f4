package dev.byline.reader.declaration;

import com.sun.source.tree.Tree;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.DeclarationSite;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportSource;
import dev.byline.dsl.Series;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import dev.byline.tree.AnnotationTrees;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What the annotations of the sources say of reports and of what is around them. */
public final class DeclaredReports {

    private final Map<String, Annotations> annotations;
    private final Set<String> reports;
    private Optional<List<UnreadAnnotation>> unread = Optional.empty();

    /**
     * The reports of all series.
     *
     * @param annotations the annotations of the classes that have any, by their binary names
     * @param reports the binary names of the reports
     */
    DeclaredReports(Map<String, Annotations> annotations, Set<String> reports) {
        this.annotations = new HashMap<>(annotations);
        this.reports = Set.copyOf(reports);
    }

    /** The same annotations, some of which stand elsewhere now. */
    DeclaredReports with(Map<String, Annotations> again) {
        var declared = new DeclaredReports(annotations, reports);
        declared.annotations.putAll(again);
        // With thousands of classes, to look at those alone that were read again.
        if (unread().isEmpty()
                && again.values().stream().allMatch(each -> each.unread().isEmpty())) {
            declared.unread = unread;
        }
        return declared;
    }

    /** The annotations of the classes that have any, by their binary names. */
    Map<String, Annotations> annotations() {
        return Collections.unmodifiableMap(annotations);
    }

    Set<String> reports() {
        return reports;
    }

    /**
     * Whether a class is a report of a series.
     *
     * @param type the class
     * @return whether it is in a catalog
     */
    public boolean isReport(SourceType type) {
        return reports.contains(type.binaryName());
    }

    /**
     * Whether a class is written like a report, and nothing makes one of it.
     *
     * @param type the class
     * @param symbols what names mean
     * @return whether it can be run and has no {@code @Report}
     */
    public boolean isUnannotated(SourceType type, Symbols symbols) {
        return (type.kind() == Tree.Kind.CLASS || type.kind() == Tree.Kind.RECORD)
                && (type.tree().getExtendsClause() != null
                        || !type.tree().getImplementsClause().isEmpty())
                && Optional.ofNullable(annotations.get(type.binaryName()))
                        .flatMap(all -> all.first(Report.class))
                        .isEmpty()
                && !type.is(Modifier.ABSTRACT)
                && symbols.isSurelyBelow(type, ReportSource.class);
    }

    /**
     * Where problems of a report as a whole stand.
     *
     * @param type the report
     * @return the place of its period, or of its annotation
     */
    public Place title(SourceType type) {
        return Optional.ofNullable(annotations.get(type.binaryName()))
                .flatMap(all -> all.first(Report.class))
                .map(tree -> type.file().places().content(AnnotationTrees.title(tree)))
                .orElseThrow();
    }

    /**
     * The place of the footer of a series.
     *
     * @param type a class
     * @return empty if the class declares no series
     */
    public Optional<Place> footer(SourceType type) {
        return Optional.ofNullable(annotations.get(type.binaryName()))
                .flatMap(all -> all.literal(new DeclarationSite(type.binaryName(), Series.class, 0, "footer", -1)));
    }

    /**
     * The checks that are silenced in a class.
     *
     * @param type the class
     * @return the checks that {@code @SuppressWarnings} silences on it or around it
     */
    public Set<CheckId> silenced(SourceType type) {
        var silenced = EnumSet.noneOf(CheckId.class);
        for (var around = Optional.of(type);
                around.isPresent();
                around = around.get().outer()) {
            Optional.ofNullable(annotations.get(around.get().binaryName()))
                    .ifPresent(all -> silenced.addAll(all.silenced()));
        }
        return silenced;
    }

    /**
     * The annotations that say nothing yet.
     *
     * @return those with a value that is not known without the class path, and those without one that they need, type by type
     */
    public synchronized List<UnreadAnnotation> unread() {
        var known = unread.orElseGet(() -> annotations.values().stream()
                .flatMap(each -> each.unread().stream())
                .sorted(Comparator.comparing(each -> each.type().binaryName()))
                .toList());
        unread = Optional.of(known);
        return known;
    }

    /**
     * The place of what is wrong with a declaration.
     *
     * @param problem what is wrong
     * @return where it stands; empty where its type is of no source
     */
    public Optional<Place> place(DeclarationProblem problem) {
        return problem.within()
                .flatMap(within -> Optional.ofNullable(
                                annotations.get(problem.site().type()))
                        .flatMap(all -> all.literal(problem.site()))
                        .<Place>map(
                                literal -> new Place.Characters(literal, within.text(), within.start(), within.end())))
                .or(() -> place(problem.site()));
    }

    /**
     * The place of a declaration.
     *
     * @param site the declaration
     * @return where it stands; empty where its type is of no source
     */
    public Optional<Place> place(DeclarationSite site) {
        return Optional.ofNullable(annotations.get(site.type())).flatMap(all -> all.place(site));
    }

    /**
     * The place of a value in an annotation that is itself a value.
     *
     * @param site the inner annotation
     * @param member a member of it
     * @return where that stands; empty where it has its default value
     */
    public Optional<Place> place(DeclarationSite site, String member) {
        return Optional.ofNullable(annotations.get(site.type())).flatMap(all -> all.place(site, member));
    }
}
