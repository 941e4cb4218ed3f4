package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Document;
import dev.byline.dsl.Link;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.Report;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.PullRequest;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogNamesTest {

    @Series(name = "LinuxKit")
    @Repository(
            slug = "linuxkit/linuxkit",
            home = true,
            pulls = {2061, 2090},
            issues = 2033)
    @Repository(slug = "linuxkit/linuxkit-ci", pulls = 11, issues = 12)
    @Repository(slug = "moby/hyperkit", name = "hk", pulls = 7)
    @People({"dave-tucker", "MagnusS", "class", "0xflotus", "a.b", "renovate[bot]"})
    @Person(
            handle = "ijc",
            name = "Ian Campbell",
            aliases = {"ijc25", "ian-campbell"})
    @Link(label = "Landlock LSM", url = "https://landlock.io")
    @Document(path = "notes/2017-06-19-summit.md", label = "summit")
    interface LinuxKit {}

    @Report(series = LinuxKit.class, week = "2017-W25")
    interface Week25 {}

    @Report(series = LinuxKit.class, month = "2017-06")
    interface June {}

    @Report(series = LinuxKit.class, day = "2017-06-21", file = "notes/2017-06-21")
    interface Notes {}

    @Report(series = LinuxKit.class, file = "about", title = "About")
    interface About {}

    private final Catalog catalog =
            Resolving.catalog(LinuxKit.class, Week25.class, June.class, Notes.class, About.class);

    @ParameterizedTest
    @CsvSource({
        "dave_tucker, https://github.com/dave-tucker",
        "MagnusS, https://github.com/MagnusS",
        "_class, https://github.com/class",
        "_0xflotus, https://github.com/0xflotus",
        "a_b, https://github.com/a.b",
        "renovate_bot_, https://github.com/apps/renovate",
        "ijc, https://github.com/ijc",
        "ijc25, https://github.com/ijc",
        "ian_campbell, https://github.com/ijc",
        "pr2090, https://github.com/linuxkit/linuxkit/pull/2090",
        "issue2033, https://github.com/linuxkit/linuxkit/issues/2033",
        "linuxkit_ci_pr11, https://github.com/linuxkit/linuxkit-ci/pull/11",
        "linuxkit_ci_issue12, https://github.com/linuxkit/linuxkit-ci/issues/12",
        "hk_pr7, https://github.com/moby/hyperkit/pull/7",
        "linuxkit, https://github.com/linuxkit/linuxkit",
        "linuxkit_ci, https://github.com/linuxkit/linuxkit-ci",
        "hk, https://github.com/moby/hyperkit",
        "Landlock_LSM, https://landlock.io",
        "_2017_06_19_summit, notes/2017-06-19-summit.md",
        "_2017_W25, 2017-06-25.md",
        "_2017_06, 2017-06-30.md",
        "_2017_06_21, notes/2017-06-21.md",
        "about, about.md"
    })
    void constants(String name, String url) {
        assertThat(catalog.constant(name)).get().extracting("url").isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "@dave-tucker, @dave-tucker",
        "@ijc, @ijc",
        "@ijc25, @ijc",
        "@ian-campbell, @ijc",
        "@renovate[bot], @renovate[bot]",
        "'#2090', '#2090'",
        "linuxkit#2090, '#2090'",
        "linuxkit/linuxkit#2090, '#2090'",
        "'#2033', '#2033'",
        "linuxkit-ci#11, linuxkit-ci#11",
        "linuxkit/linuxkit-ci#11, linuxkit-ci#11",
        "hk#7, hk#7",
        "moby/hyperkit#7, hk#7",
        "hk, hk",
        "moby/hyperkit, hk",
        "linuxkit, linuxkit",
        "linuxkit/linuxkit-ci, linuxkit-ci",
        "Landlock LSM, Landlock LSM",
        "'Landlock  LSM ', Landlock LSM",
        "summit, summit",
        "2017-W25, 2017-W25",
        "2017-06-25.md, 2017-W25",
        "2017-06, 2017-06",
        "2017-06-21, 2017-06-21",
        "notes/2017-06-21.md, 2017-06-21",
        "about, about",
        "about.md, about"
    })
    void labels(String spelling, String label) {
        assertThat(catalog.label(spelling)).get().extracting("label").isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "'#11'",
        "'#9999'",
        "@Dave-Tucker",
        "dave-tucker",
        "LinuxKit",
        "hyperkit",
        "hyperkit#7",
        "2090",
        "'!2090'",
        "landlock lsm"
    })
    void whatIsNoLabel(String spelling) {
        assertThat(catalog.label(spelling)).isEmpty();
    }

    @Test
    void constantsHaveTheirTypes() {
        assertThat(catalog.constant("pr2090", PullRequest.class).number()).isEqualTo(2090);
        Assertions.assertThatThrownBy(() -> catalog.constant("pr2090", Issue.class))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("declares no Issue pr2090");
        Assertions.assertThatThrownBy(() -> catalog.constant("pr1", PullRequest.class))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void eachLabelLeadsToADeclaredReference() {
        assertThat(catalog.labels())
                .allSatisfy(label -> assertThat(catalog.constants().values())
                        .contains(catalog.label(label).orElseThrow()));
    }

    @Test
    void namesAreTheSameInTurkish() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            var turkish = Resolving.catalog(LinuxKit.class, Week25.class, June.class, Notes.class, About.class);
            assertThat(turkish.constants()).isEqualTo(catalog.constants());
            assertThat(turkish.series().folder()).isEqualTo("linuxkit");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Series(name = "x", fullNames = true)
    @Repository(slug = "a/home", home = true, pulls = 1)
    @Repository(slug = "a/other", issues = 2)
    interface FullNames {}

    @Test
    void aSeriesWithFullNamesCreditsWithTheOwner() {
        var full = Resolving.catalog(FullNames.class);

        assertThat(full.threads()).extracting("label").containsExactly("a/home#1", "a/other#2");
        assertThat(full.repositories()).extracting("label").containsExactly("a/home", "a/other");
        assertThat(Stream.of("#1", "home#1", "a/home#1", "other#2", "a/other#2", "home", "a/other"))
                .allSatisfy(label -> assertThat(full.label(label)).isPresent());
        assertThat(full.constants().keySet()).containsExactly("home", "other", "other_issue2", "pr1");
    }

    @ParameterizedTest
    @CsvSource({
        "dave-tucker, dave_tucker",
        "class, _class",
        "true, _true",
        "null, _null",
        "_, __",
        "9, _9",
        "'', __",
        "a$b, a_b",
        "größe, größe",
        "C++, C__",
        "record, record",
        "-, __"
    })
    void identifiers(String name, String identifier) {
        assertThat(JavaNames.identifier(name)).isEqualTo(identifier);
    }

    @Property(seed = "20170625")
    void everyTextHasAnIdentifier(@ForAll String text) {
        assertThat(SourceVersion.isName(JavaNames.identifier(text), SourceVersion.RELEASE_17))
                .isTrue();
    }

    @Property(seed = "20170625")
    void labelsThatCommonMarkTellsApartDiffer(@ForAll String label) {
        assertThat(Catalog.fold(Catalog.fold(label))).isEqualTo(Catalog.fold(label));
        assertThat(Catalog.fold(" " + label + "\n")).isEqualTo(Catalog.fold(label));
    }
}
