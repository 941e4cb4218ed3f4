rootProject.name = "gradle-reports"
