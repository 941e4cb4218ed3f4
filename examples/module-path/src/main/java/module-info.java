module example.lighthouse {
    requires dev.byline.dsl;
}
