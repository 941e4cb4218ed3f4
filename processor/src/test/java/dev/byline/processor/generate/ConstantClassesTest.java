package dev.byline.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.generated.ConstantClasses;
import org.junit.jupiter.api.Test;

class ConstantClassesTest {

    @Test
    void tellWhereConstantsAre() {
        var classes = ConstantClasses.of(new SampleSeries("linuxkit.LinuxKit", "LinuxKit").catalog());

        assertThat(classes.declare("linuxkit.LinuxKitRefs")).isTrue();
        assertThat(classes.declare("linuxkit.LinuxKitRefs12")).isTrue();
        assertThat(classes.declare("linuxkit.LinuxKitRefs0")).isFalse();
        assertThat(classes.declare("linuxkit.LinuxKitRefsRefs")).isFalse();
        assertThat(classes.declare("linuxkit.LinuxKitIndex")).isFalse();
        assertThat(classes.declare("LinuxKitRefs")).isFalse();
        assertThat(ConstantClasses.of(new SampleSeries("LinuxKit", "LinuxKit").catalog())
                        .declare("LinuxKitRefs1"))
                .isTrue();
    }
}
