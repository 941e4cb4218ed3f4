package harbour;

import dev.byline.dsl.*;

@Series(name = "Harbour", title = "Harbour in week {week}")
@Repository(slug = "example/harbour", home = true, pulls = {12, 14}, issues = 9)
@People({"ada", "grace-h"})
interface Harbour {}
