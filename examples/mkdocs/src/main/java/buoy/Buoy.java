package buoy;

import dev.byline.dsl.*;

@Series(name = "Buoy", title = "Buoy in week {week}")
@Repository(slug = "example/buoy", home = true, pulls = {31, 33}, issues = 30)
@People({"ada", "rn"})
interface Buoy {}
