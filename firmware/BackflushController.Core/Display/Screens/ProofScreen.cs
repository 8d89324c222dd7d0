using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Report;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>The proof of a run as a code to scan.</summary>
    public sealed class ProofScreen : IScreen
    {
        private readonly ProofCode _code;

        /// <summary>The screen of this code.</summary>
        public ProofScreen(ProofCode code)
        {
            _code = code;
        }

        /// <inheritdoc/>
        public void Compose(DisplayStatus status, Scene scene)
        {
            Show(_code, scene);
        }

        /// <summary>Shows a code, or that it is being made.</summary>
        public static void Show(ProofCode code, Scene scene)
        {
            scene.Hint = TextId.HintBack;
            if (code.IsComplete)
            {
                scene.Kind = SceneKind.Proof;
                scene.Title = TextId.Scan;
                scene.Proof = code;
            }
            else
            {
                scene.Picture = Pictogram.WaitForYou;
                scene.Title = TextId.OneMoment;
            }
        }
    }
}
