@NullMarked
package dev.byline.processor.generate;

import org.jspecify.annotations.NullMarked;
