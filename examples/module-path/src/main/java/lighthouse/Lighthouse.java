package lighthouse;

import dev.byline.dsl.*;

@Series(name = "Lighthouse", title = "Lighthouse in week {week}")
@Repository(slug = "example/lighthouse", home = true, pulls = 3, issues = 2)
@People({"ada", "rn"})
interface Lighthouse {}
