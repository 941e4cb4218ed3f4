package dev.byline.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedNamesTest {

    @ParameterizedTest
    @CsvSource({
        "linuxkit.LinuxKit, linuxkit, LinuxKitRefs, LinuxKitIndex",
        "a.b.Outer$LinuxKit, a.b, Outer_LinuxKitRefs, Outer_LinuxKitIndex",
        "LinuxKit, '', LinuxKitRefs, LinuxKitIndex",
    })
    void followTheSeries(String type, String packageName, String refs, String index) {
        var names = GeneratedNames.of(type);

        assertThat(names.packageName()).isEqualTo(packageName);
        assertThat(names.refs()).isEqualTo(refs);
        assertThat(names.index()).isEqualTo(index);
    }
}
