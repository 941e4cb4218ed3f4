package dev.byline.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.byline.catalog.SeriesMembers;
import dev.byline.index.ListedMembers;
import java.util.List;
import java.util.stream.Stream;

/** The class that lists what a module has of a series. */
final class MembersClass {

    private MembersClass() {}

    static JavaFile file(SeriesType series, SeriesMembers members, SourceFiles sources) {
        var first = Stream.concat(members.reports().stream(), members.parts().stream())
                .findFirst()
                .orElseThrow();
        var annotation = AnnotationSpec.builder(ListedMembers.class);
        add(annotation, "reports", members.reports());
        add(annotation, "parts", members.parts());
        var type = TypeSpec.interfaceBuilder(series.generated(series.names().members(first)))
                .addJavadoc("What this module has of the series, for the compilers of other modules.\n")
                .addAnnotation(annotation.build());
        return sources.file(series.names(), type).build();
    }

    private static void add(AnnotationSpec.Builder annotation, String member, List<String> names) {
        names.forEach(name -> annotation.addMember(member, "$S", name));
    }
}
