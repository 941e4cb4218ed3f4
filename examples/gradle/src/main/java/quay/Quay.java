package quay;

import dev.byline.dsl.*;

@Series(name = "Quay", title = "Quay in week {week}")
@Repository(slug = "example/quay", home = true, pulls = 5, issues = 4)
@People({"ada", "grace-h"})
interface Quay {}
