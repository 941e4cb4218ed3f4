package crane;

import dev.byline.dsl.*;

@Series(name = "Crane", title = "Crane in week {week}")
@Repository(slug = "example/crane", home = true, pulls = 7, issues = 6)
@People({"ada", "grace-h"})
interface Crane {}
