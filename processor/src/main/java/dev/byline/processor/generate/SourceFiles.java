package dev.byline.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.byline.generated.GeneratedNames;
import java.util.List;
import java.util.Set;

/**
 * What the files generated for a series have in common.
 *
 * @param annotated whether the types get {@code javax.annotation.processing.Generated}, which is not visible to a module
 *     that does not read {@code java.compiler}
 * @param suppressed the warnings that the compiler has for whoever names the type of the series: it is the author's, and
 *     nobody can write the generated code in another way
 * @param importsJavaLang whether {@code java.lang.String} and the like are imported, as where the author's package has a
 *     class of such a name
 */
public record SourceFiles(boolean annotated, List<String> suppressed, boolean importsJavaLang) {

    /** What nearly all series have. */
    static final SourceFiles USUAL = new SourceFiles(true, List.of(), false);

    /** What generated code names of {@code java.lang}. */
    private static final Set<String> JAVA_LANG =
            Set.of("Class", "Integer", "Object", "Override", "String", "SuppressWarnings");

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
                .skipJavaLangImports(!importsJavaLang)
                .indent("    ");
    }

    /**
     * Whether a class hides one of {@code java.lang} that generated code names.
     *
     * @param simpleName the simple name of a class in the package of the generated code
     * @return whether the generated code has to import the other one
     */
    public static boolean isOfJavaLang(String simpleName) {
        return JAVA_LANG.contains(simpleName);
    }
}
