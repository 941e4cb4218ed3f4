package dev.byline.reader.symbol;

import com.sun.source.util.JavacTask;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.ToolProvider;

/**
 * The values of the platform's constants. Which of its fields are constants of the language only its compiler knows, which
 * is asked when a report uses one: {@code Integer.MAX_VALUE} is one, {@code File.separator} is not.
 */
final class PlatformConstants {

    private final Map<Field, Optional<Object>> values = new ConcurrentHashMap<>();
    private Optional<Elements> elements = Optional.empty();

    Optional<Object> of(Field field) {
        return values.computeIfAbsent(field, this::find);
    }

    private synchronized Optional<Object> find(Field field) {
        if (elements.isEmpty()) {
            elements = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                    .map(javac -> ((JavacTask) javac.getTask(
                                    null,
                                    null,
                                    diagnostic -> {},
                                    List.of("-proc:none"),
                                    List.of("java.lang.Object"),
                                    null))
                            .getElements());
        }
        return elements.flatMap(all -> Optional.ofNullable(
                        all.getTypeElement(field.getDeclaringClass().getCanonicalName())))
                .flatMap(type ->
                        constants(type.getEnclosedElements(), field.getName()).findFirst());
    }

    private static Stream<Object> constants(List<? extends javax.lang.model.element.Element> members, String name) {
        return ElementFilter.fieldsIn(members).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .map(VariableElement::getConstantValue)
                .flatMap(Stream::ofNullable);
    }
}
