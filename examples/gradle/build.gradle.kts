plugins {
    java
}

group = "example"
version = "1"

repositories {
    mavenLocal()
    mavenCentral()
}

val byline = "0.1.0-SNAPSHOT"

dependencies {
    implementation("dev.byline:byline-dsl:$byline")
    annotationProcessor("dev.byline:byline-processor:$byline")
}

tasks.compileJava {
    options.encoding = "UTF-8"
    options.release = 17
}
