package crane;

import lombok.experimental.UtilityClass;

/** Lombok makes the constant static. Byline reads it as it is written. */
@UtilityClass
class Loads {
    static final String HEAVIEST = "The large crane";
}
