using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>A line of the service menu.</summary>
    public abstract class ServiceLine
    {
        /// <summary>Its text in the menu.</summary>
        public readonly TextId Title;

        /// <summary>A line with this text.</summary>
        protected ServiceLine(TextId title)
        {
            Title = title;
        }

        /// <summary>A long press chose the line.</summary>
        /// <param name="menu">The menu it is in.</param>
        /// <param name="now">Microseconds.</param>
        /// <returns>False: the press goes on to the run, which starts what this line has selected.</returns>
        public abstract bool Choose(ServiceMenu menu, long now);
    }
}
