package dev.byline.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.byline.generated.GeneratedNames;
import java.util.List;

/**
 * What the files generated for a series have in common.
 *
 * @param annotated whether the types get {@code javax.annotation.processing.Generated}, which is not visible to a module
 *     that does not read {@code java.compiler}
 * @param suppressed the warnings that the compiler has for whoever names the type of the series: it is the author's, and
 *     nobody can write the generated code in another way
 */
public record SourceFiles(boolean annotated, List<String> suppressed) {

    /** What nearly all series have. */
    static final SourceFiles USUAL = new SourceFiles(true, List.of());

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = "dev.byline.processor.BylineProcessor";

    /** Copies the warnings, so that they cannot change. */
    public SourceFiles {
        suppressed = List.copyOf(suppressed);
    }

    JavaFile.Builder file(GeneratedNames names, TypeSpec.Builder type) {
        if (annotated) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        if (!suppressed.isEmpty()) {
            var warnings = AnnotationSpec.builder(SuppressWarnings.class);
            suppressed.forEach(warning -> warnings.addMember("value", "$S", warning));
            type.addAnnotation(warnings.build());
        }
        return JavaFile.builder(names.packageName(), type.build())
                .addFileComment(GeneratedNames.COMMENT)
                .indent("    ");
    }
}
