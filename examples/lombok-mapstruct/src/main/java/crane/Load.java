package crane;

import lombok.Data;

@Data
public class Load {
    private String name;
    private int tonnes;
}
