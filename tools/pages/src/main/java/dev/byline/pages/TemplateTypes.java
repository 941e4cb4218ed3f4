package dev.byline.pages;

import dev.byline.pages.view.Views;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which names there are at a place of a template: those of the record that is shown there, and of the records around it. */
final class TemplateTypes {

    /** The records of the pages. */
    static final List<Class<?>> VIEWS = List.of(
            Views.Front.class,
            Views.ReportPage.class,
            Views.PersonPage.class,
            Views.ThreadPage.class,
            Views.RepositoryPage.class,
            Views.ListPage.class,
            Views.Figures.class,
            Views.Search.class,
            Views.Missing.class,
            Views.AllSeries.class);

    /** What Mustache itself knows. */
    private static final Set<String> OWN = Set.of(".", "this", "-first", "-last", "-index");

    /**
     * A section.
     *
     * @param name what it is called
     * @param type what is shown in it
     */
    private record Section(String name, Class<?> type) {}

    private final Deque<Section> sections = new ArrayDeque<>();

    TemplateTypes(Class<?> view) {
        sections.push(new Section("", view));
    }

    boolean knows(String name) {
        return OWN.contains(name) || type(name).isPresent();
    }

    /** All names, for those who have written another. */
    Set<String> names() {
        var names = new TreeSet<String>();
        sections.forEach(section -> components(section.type()).forEach(component -> {
            names.add(component.getName());
            components(component.getType()).forEach(inner -> names.add(component.getName() + "." + inner.getName()));
        }));
        return names;
    }

    void enter(String name, boolean isInverted) {
        var here = sections.peek();
        var type = isInverted ? Optional.<Class<?>>empty() : type(name).map(TemplateTypes::element);
        sections.push(new Section(name, type.orElse(here == null ? Object.class : here.type())));
    }

    void leave(String name) {
        var here = sections.peek();
        if (here != null && here.name().equals(name) && sections.size() > 1) {
            sections.pop();
        }
    }

    private Optional<Type> type(String name) {
        var parts = name.split("\\.", -1);
        var found = sections.stream()
                .flatMap(section -> component(section.type(), parts[0]).stream())
                .findFirst();
        for (var i = 1; i < parts.length; i++) {
            var part = parts[i];
            found = found.flatMap(type -> component(element(type), part));
        }
        return found;
    }

    private static Optional<Type> component(Class<?> type, String name) {
        return components(type)
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(RecordComponent::getGenericType);
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.ofNullable(type.getRecordComponents()).flatMap(Stream::of);
    }

    /** What a section shows: of a list, each of its elements. */
    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType list) {
            return element(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> itself ? itself : Object.class;
    }
}
