package crane;

import lombok.Data;

@Data
public class LoadRow {
    private String name;
    private int weight;
}
