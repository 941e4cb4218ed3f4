package linuxkit;

import javax.annotation.processing.Generated;

/**
 * What reports of LinuxKit may cite of what {@code Week25Catalog} declares.
 */
@Generated("dev.byline.processor.BylineProcessor")
public interface Week25CatalogRefs {
}
