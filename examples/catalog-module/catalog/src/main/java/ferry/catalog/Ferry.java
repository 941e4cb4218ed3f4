package ferry.catalog;

import dev.byline.dsl.*;

@Series(name = "Ferry", title = "Ferry in week {week}")
@Repository(slug = "example/ferry", home = true, pulls = 21, issues = {18, 19})
@People({"ada", "rn"})
public interface Ferry {}
