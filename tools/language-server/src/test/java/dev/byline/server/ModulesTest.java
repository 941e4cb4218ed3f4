package dev.byline.server;

import static dev.byline.server.Client.get;
import static dev.byline.server.Client.id;
import static dev.byline.server.Client.position;
import static dev.byline.server.Client.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog in one module, reports in others: the example, and a module more that the others do not know. */
class ModulesTest {

    private static final Path EXAMPLE = Path.of("..", "..", "examples", "catalog-module");

    @TempDir
    private Path parent;

    private Path folder = Path.of(".");
    private Path catalog = Path.of(".");
    private Path week1 = Path.of(".");
    private Path week2 = Path.of(".");
    private Path week3 = Path.of(".");

    @BeforeEach
    void copy() throws IOException {
        folder = parent.toRealPath().resolve("our ferry");
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> file.endsWith("pom.xml") || file.toString().endsWith(".java"))
                    .toList()) {
                write(EXAMPLE.relativize(file).toString(), Files.readString(file));
            }
        }
        catalog = folder.resolve("catalog/src/main/java/ferry/catalog/Ferry.java");
        week1 = folder.resolve("old-reports/src/main/java/ferry/old/Week01.java");
        week2 = folder.resolve("reports/src/main/java/ferry/Week02.java");
        write(
                "more/pom.xml",
                Files.readString(folder.resolve("old-reports/pom.xml")).replace("old-reports", "more"));
        week3 = write(
                "more/src/main/java/ferry/more/Week03.java",
                Files.readString(week1)
                        .replace("ferry.old", "ferry.more")
                        .replace("Week01", "Week03")
                        .replace("2026-W01", "2026-W03")
                        .replace("The first boat", "The boat of [@ada] and [@rn]"));
    }

    private Path write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Location at(Path file, String text, String part) {
        return new Location(file.toUri().toString(), range(text, part));
    }

    private void awaitRight(Client client) throws Exception {
        for (var file : List.of(catalog, week1, week2, week3)) {
            client.awaitRight(file);
        }
    }

    @Test
    void theCatalogOfAnotherModuleIsKnown() throws Exception {
        try (var client = Client.in(folder)) {
            var text = client.open(week2);
            client.awaitRight(week2);
            client.change(week2, text.replace("[2026-W01]", "[@nobody]"));
            assertThat(client.awaitCodes(week2, "undefined-reference"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.getRange())
                            .isEqualTo(range(text.replace("[2026-W01]", "[@nobody]"), "@nobody")));
            client.change(week2, text);
            client.open(week1);
            client.open(week3);
            client.open(catalog);
            awaitRight(client);
            assertThat(client.all()).isEmpty();
            assertThat(client.messages()).isEmpty();
        }
    }

    @Test
    void aModuleThatIsOpenedAloneFindsTheOthers() throws Exception {
        try (var client = Client.in(folder.resolve("reports"))) {
            client.open(week2);
            client.awaitRight(week2);
            assertThat(choices(client, "What [2026-W01]", "What [@|]")).containsExactlyInAnyOrder("@ada", "@rn");
            // From there an author goes to the catalog, which is in no folder of the workspace.
            var text = client.open(catalog);
            client.awaitRight(catalog);
            client.change(catalog, text.replace("\"rn\"", "\"rneu\""));
            client.awaitCodes(week2, "undefined-reference");
        }
    }

    private List<String> choices(Client client, String part, String marked) throws Exception {
        var text = Files.readString(week2).replace(part, marked);
        client.open(week2, text.replace("|", ""));
        var params = new CompletionParams(id(week2), position(text, text.indexOf('|')));
        return get(client.server().getTextDocumentService().completion(params)).getRight().getItems().stream()
                .map(CompletionItem::getLabel)
                .toList();
    }

    @Test
    void whatTheCatalogDeclaresIsOffered() throws Exception {
        try (var client = Client.in(folder)) {
            assertThat(choices(client, "What [2026-W01]", "What [@|]")).containsExactlyInAnyOrder("@ada", "@rn");
            assertThat(choices(client, "What [2026-W01]", "What [#|]")).containsExactlyInAnyOrder("#18", "#19", "#21");
            assertThat(choices(client, "What [2026-W01]", "What [2026|]")).startsWith("2026-W01");
        }
    }

    @Test
    void aCitationLeadsIntoAnotherModule() throws Exception {
        try (var client = Client.in(folder)) {
            var text = client.open(week2);
            var server = client.server().getTextDocumentService();
            var toPerson = new DefinitionParams(id(week2), position(text, text.indexOf("rn)") + 1));
            assertThat(get(server.definition(toPerson)).getLeft())
                    .extracting(Location.class::cast)
                    .containsExactly(at(catalog, Files.readString(catalog), "rn"));
            var toReport = new DefinitionParams(id(week2), position(text, text.indexOf("2026-W01]") + 1));
            assertThat(get(server.definition(toReport)).getLeft())
                    .extracting(Location.class::cast)
                    .containsExactly(at(week1, Files.readString(week1), "2026-W01"));
        }
    }

    @Test
    void aDeclarationKnowsTheCitationsOfAllModules() throws Exception {
        try (var client = Client.in(folder)) {
            var text = client.open(catalog);
            var server = client.server().getTextDocumentService();
            var ada = position(text, text.indexOf("ada") + 1);

            assertThat(get(server.references(new ReferenceParams(id(catalog), ada, new ReferenceContext(true)))))
                    .extracting(Location.class::cast)
                    .containsExactly(
                            at(catalog, text, "ada"),
                            at(week3, Files.readString(week3), "@ada"),
                            ofConstant(week3),
                            ofConstant(week1));
            assertThat(get(server.hover(new HoverParams(id(catalog), ada)))
                            .getContents()
                            .getRight()
                            .getValue())
                    .endsWith("cited in 2 reports: 2026-W01, 2026-W03");
            assertThat(get(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("@ada")))
                            .getRight())
                    .hasSize(1);
        }
    }

    private static Location ofConstant(Path file) throws IOException {
        var text = Files.readString(file);
        var at = text.indexOf(", ada)") + 2;
        return new Location(
                file.toUri().toString(), new Range(position(text, at), position(text, at + "ada".length())));
    }

    @Test
    void aPersonIsRenamedInAllModules() throws Exception {
        try (var client = Client.in(folder)) {
            var buffers = Buffers.of(client);
            for (var file : List.of(catalog, week1, week2, week3)) {
                buffers.open(file, Files.readString(file));
            }
            var text = buffers.text(week3);
            buffers.apply(get(client.server()
                    .getTextDocumentService()
                    .rename(new RenameParams(id(week3), position(text, text.indexOf("@ada")), "lovelace"))));

            awaitRight(client);
            assertThat(buffers.text(catalog)).contains("{\"lovelace\", \"rn\"}");
            assertThat(buffers.text(week1)).contains("issue19, lovelace)");
            assertThat(buffers.text(week3)).contains("[@lovelace] and [@rn]").contains("issue19, lovelace)");
        }
    }

    @Test
    void aReportOfAnotherModuleIsRenamed() throws Exception {
        try (var client = Client.in(folder)) {
            var buffers = Buffers.of(client);
            buffers.open(week1, Files.readString(week1));
            buffers.open(week2, Files.readString(week2).replace("What [2026-W01]", "What [last week](2026-01-04.md)"));
            client.awaitRight(week2);
            var text = buffers.text(week1);
            buffers.apply(get(client.server()
                    .getTextDocumentService()
                    .rename(new RenameParams(id(week1), position(text, text.indexOf("2026-W01")), "first"))));

            client.awaitRight(week1);
            client.awaitRight(week2);
            assertThat(buffers.text(week1)).contains("file = \"first\"");
            assertThat(buffers.text(week2)).contains("(first.md)");
        }
    }

    @Test
    void anEditOfTheCatalogIsToldInAllModules() throws Exception {
        try (var client = Client.ofServer()) {
            client.initialize(new ClientCapabilities(), folder);
            client.open(catalog, Files.readString(catalog).replace("\"ada\"", "\"adda\""));
            client.awaitCodes(week1, "undefined-reference");
            client.awaitCodes(week3, "undefined-reference", "undefined-reference");

            client.close(catalog);
            client.awaitCodes(week1);
            client.awaitCodes(week3);
        }
    }
}
