namespace BackflushController.Core.Display
{
    /// <summary>A screen: it says what is to be seen. Where that stands on the panel is the layout's matter.</summary>
    public interface IScreen
    {
        /// <summary>
        /// Says what is to be seen now, on a scene that is empty. Asked at every tick, so it must cost little.
        /// </summary>
        void Compose(DisplayStatus status, Scene scene);
    }
}
