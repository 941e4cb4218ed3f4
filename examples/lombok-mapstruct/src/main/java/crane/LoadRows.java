package crane;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
public interface LoadRows {
    @Mapping(source = "tonnes", target = "weight")
    LoadRow of(Load load);
}
