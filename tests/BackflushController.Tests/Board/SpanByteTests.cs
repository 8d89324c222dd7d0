namespace BackflushController.Tests.Board;

public class SpanByteTests
{
    [Fact]
    public void A_slice_shares_the_bytes_of_its_array()
    {
        byte[] bytes = [1, 2, 3, 4];
        SpanByte slice = new SpanByte(bytes).Slice(1, 2);
        slice[1] = 9;
        Assert.Equal(2, slice.Length);
        Assert.Equal([2, 9], slice.ToArray());
        Assert.Equal([1, 2, 9, 4], bytes);
    }

    [Fact]
    public void An_index_beyond_the_span_is_refused_though_the_array_goes_on() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpanByte([1, 2, 3], 0, 2)[2]);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    public void A_part_must_lie_in_its_array(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpanByte([1, 2, 3], start, length).Length);

    [Fact]
    public void No_array_is_an_empty_span()
    {
        SpanByte span = (byte[]?)null;
        Assert.True(span.IsEmpty);
    }

    [Fact]
    public void A_span_is_copied_into_another()
    {
        byte[] target = new byte[3];
        new SpanByte([1, 2]).CopyTo(new SpanByte(target, 1, 2));
        Assert.Equal([0, 1, 2], target);
    }
}
