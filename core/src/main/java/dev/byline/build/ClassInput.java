package dev.byline.build;

import dev.byline.evaluate.SharedMembers;
import dev.byline.expression.Body;
import dev.byline.expression.Constant;
import dev.byline.expression.Expression;
import dev.byline.expression.MemberName;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a build reads in an outermost class and the classes inside of it.
 *
 * @param types the binary names of these classes, the outermost first: they are what its class files are called
 * @param reports its reports, in the order of the source
 * @param methods its helper methods
 * @param constants its constants
 * @param footers where the footer of each series is written whose type is among these classes
 */
public record ClassInput(
        List<String> types,
        List<Report> reports,
        List<Method> methods,
        List<Constant> constants,
        Map<String, Place> footers) {

    /** Copies the lists, so that they cannot change. */
    public ClassInput {
        types = List.copyOf(types);
        reports = List.copyOf(reports);
        methods = List.copyOf(methods);
        constants = List.copyOf(constants);
        footers = Map.copyOf(footers);
    }

    /**
     * A report.
     *
     * @param type the binary name of its class
     * @param title the place of the report as a whole: the period in its annotation, or its class
     * @param body its {@code write} method
     * @param silenced the checks that {@code @SuppressWarnings} silences on it or around it
     */
    public record Report(String type, Place title, Body body, Set<CheckId> silenced) {

        /**
         * The same for who needs its body no more.
         *
         * @return the report, with a body in which nothing stands
         */
        public Report withoutBody() {
            return new Report(type, title, new Body(List.of(), List.of(), new Expression.Broken("", title)), silenced);
        }
    }

    /**
     * A helper method.
     *
     * @param name its name
     * @param body what it returns
     */
    public record Method(MemberName name, Body body) {}

    /**
     * The name of the class.
     *
     * @return the binary name of the outermost class
     */
    public String name() {
        return types.get(0);
    }

    /**
     * Whether a later compilation may ask for anything of it.
     *
     * @return whether it has something for a report, or is one
     */
    public boolean isOfUse() {
        return !reports.isEmpty() || !methods.isEmpty() || !constants.isEmpty() || !footers.isEmpty();
    }

    /**
     * A report of it.
     *
     * @param type the binary name of its class
     * @return the report
     */
    public Optional<Report> report(String type) {
        return reports.stream().filter(report -> report.type().equals(type)).findFirst();
    }

    /**
     * The same without the body of a report.
     *
     * @param type the binary name of the report's class
     * @return what was read, with nothing in that body
     */
    public ClassInput withoutBody(String type) {
        return new ClassInput(
                types,
                reports.stream()
                        .map(report -> report.type().equals(type) ? report.withoutBody() : report)
                        .toList(),
                methods,
                constants,
                footers);
    }

    /**
     * Gives its helper methods and constants to those who may use them.
     *
     * @param shared what takes them, as read now
     */
    public void addTo(SharedMembers shared) {
        methods.forEach(method -> shared.add(method.name(), method.body()));
        constants.forEach(shared::add);
    }
}
